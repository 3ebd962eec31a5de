package org.banyan.people.web;

/// What the sign-in page shows: where to go afterwards, what was typed, and why it was refused.
public record SignInView(String to, String name, boolean nobodyHere, String refusal) {}
