package org.banyan.platform.api;

import jakarta.servlet.http.HttpServletRequest;
import java.util.LinkedHashMap;
import java.util.Map;
import org.banyan.platform.access.Public;
import org.banyan.platform.language.Words;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/// Explains what can go wrong, at the address that each problem names as its type.
@Controller
class ProblemController {

  @Public("what can go wrong is part of the published description")
  @GetMapping("/api/v1/problems/{code}")
  ResponseEntity<Map<String, Object>> explain(
      @PathVariable String code, HttpServletRequest request) {
    var trouble = Trouble.of(code);
    if (trouble.isEmpty()) {
      return Problems.answer(Problem.of(Trouble.ABSENT), request);
    }
    var words = Words.of(Problems.language(request));
    var body = new LinkedHashMap<String, Object>();
    body.put("type", trouble.get().type());
    body.put("title", words.say(trouble.get().key() + ".title"));
    body.put("status", trouble.get().status());
    return ResponseEntity.ok(body);
  }
}
