package org.banyan.organisation.web;

import java.util.Arrays;
import java.util.UUID;
import org.banyan.organisation.draft.Drafts;
import org.banyan.organisation.draft.OpenDraft;
import org.banyan.platform.access.ActingAs;
import org.banyan.platform.access.PersonId;
import org.banyan.platform.access.Power;
import org.banyan.platform.language.Language;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/// Somebody with every power at work on drafts.
record Drafting(MockMvcTester mvc, Drafts drafts, PersonId person) {

  MvcTestResult get(String address, Language language) {
    return mvc.get().uri(address).with(everything(language)).exchange();
  }

  MvcTestResult post(String address, String... sent) {
    var request = mvc.post().uri(address).with(everything(Language.EN));
    Arrays.stream(sent)
        .forEach(pair -> {
          var sign = pair.indexOf('=');
          request.param(pair.substring(0, sign), pair.substring(sign + 1));
        });
    return request.exchange();
  }

  /// Sends a form of a draft as somebody does who has just opened it.
  MvcTestResult post(OpenDraft draft, String way, String... sent) {
    var all = Arrays.copyOf(sent, sent.length + 1);
    all[sent.length] = "version=" + now(draft).summary().version();
    return post(address(draft) + way, all);
  }

  OpenDraft begin(String start) {
    return opened(post("/organisation/drafts", "name=Draft", "start=" + start));
  }

  /// The draft an answer leads to.
  OpenDraft opened(MvcTestResult answer) {
    var address = String.valueOf(answer.getResponse().getRedirectedUrl());
    var id = address.replaceFirst("^/organisation/drafts/", "").substring(0, 36);
    return drafts.find(UUID.fromString(id)).orElseThrow();
  }

  OpenDraft now(OpenDraft draft) {
    return drafts.find(draft.summary().id()).orElseThrow();
  }

  static String address(OpenDraft draft) {
    return "/organisation/drafts/" + draft.summary().id();
  }

  RequestPostProcessor everything(Language language) {
    return ActingAs.person(ActingAs.acting(person, language, Power.values()));
  }
}
