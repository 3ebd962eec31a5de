package org.banyan.people.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.banyan.people.People;
import org.banyan.people.oidc.Provider;
import org.banyan.platform.page.Frame;
import org.banyan.platform.page.Pages;
import org.springframework.stereotype.Component;
import templates.Templates;

/// The page on which people sign in, and on which they read why they may not.
@Component
class SignInPage {

  private final People people;
  private final Provider provider;
  private final Templates pages;

  SignInPage(People people, Provider provider, Templates pages) {
    this.people = people;
    this.provider = provider;
    this.pages = pages;
  }

  void ask(String to, Frame frame, HttpServletResponse response) throws IOException {
    write(new SignInView(to, "", people.isNobodyHere(), "", provider.name()), frame, response);
  }

  void refuse(
      int status, String refusal, SignInView.Typed typed, Frame frame, HttpServletResponse response)
      throws IOException {
    response.setStatus(status);
    write(
        new SignInView(typed.to(), typed.name(), false, refusal, provider.name()), frame, response);
  }

  private void write(SignInView view, Frame frame, HttpServletResponse response)
      throws IOException {
    Pages.write(pages.peopleSignIn(frame, view), response);
  }
}
