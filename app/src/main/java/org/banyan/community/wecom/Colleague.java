package org.banyan.community.wecom;

import java.util.List;

/// A member of the company in its contacts, with the departments they are in.
record Colleague(String account, String name, String position, List<Long> departments) {}
