package org.banyan.platform.settings.web;

import java.time.Duration;
import org.banyan.platform.page.list.Shown;

/// A stretch of the audit, and how long its oldest entry has been waiting for its seal.
public record AuditView(Shown list, Duration unsealed) {}
