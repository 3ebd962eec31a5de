package org.banyan.platform.session;

import java.util.LinkedHashMap;
import java.util.Map;

/// What a browser says of itself, as a person would say it: `Firefox · Windows`.
final class Device {

  private static final Map<String, String> BROWSERS = new LinkedHashMap<>();
  private static final Map<String, String> SYSTEMS = new LinkedHashMap<>();

  static {
    // The first that fits is meant: browsers name those whose pages they also want to be served.
    BROWSERS.put("MicroMessenger/", "WeChat 微信");
    BROWSERS.put("DingTalk/", "DingTalk 钉钉");
    BROWSERS.put("Lark/", "Feishu 飞书");
    BROWSERS.put("Edg/", "Edge");
    BROWSERS.put("Firefox/", "Firefox");
    BROWSERS.put("OPR/", "Opera");
    BROWSERS.put("Chrome/", "Chrome");
    BROWSERS.put("Safari/", "Safari");
    SYSTEMS.put("iPhone", "iPhone");
    SYSTEMS.put("iPad", "iPad");
    SYSTEMS.put("Android", "Android");
    SYSTEMS.put("OpenHarmony", "HarmonyOS");
    SYSTEMS.put("Windows", "Windows");
    SYSTEMS.put("Mac OS X", "macOS");
    SYSTEMS.put("Linux", "Linux");
  }

  private Device() {}

  static String named(String agent) {
    var browser = first(agent, BROWSERS);
    var system = first(agent, SYSTEMS);
    if (browser.isEmpty() || system.isEmpty()) {
      return browser + system;
    }
    return browser + " · " + system;
  }

  private static String first(String agent, Map<String, String> names) {
    return names.entrySet().stream()
        .filter(each -> agent.contains(each.getKey()))
        .map(Map.Entry::getValue)
        .findFirst()
        .orElse("");
  }
}
