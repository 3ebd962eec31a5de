// One tap copies: the text of data-copy, or of the element it names.
import { say } from "./toast.js";

export function copying() {
  document.addEventListener("click", async (event) => {
    const button = event.target.closest("[data-copy]");
    if (!button) return;
    const text = button.dataset.copy.startsWith("#")
      ? document.querySelector(button.dataset.copy).textContent
      : button.dataset.copy;
    await write(text.trim());
    say(button.dataset.copied ?? document.body.dataset.copied);
  });
}

async function write(text) {
  if (navigator.clipboard) return navigator.clipboard.writeText(text);
  const field = document.createElement("textarea");
  field.value = text;
  document.body.append(field);
  field.select();
  document.execCommand("copy");
  field.remove();
}
