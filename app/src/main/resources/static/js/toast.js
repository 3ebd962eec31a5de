// Short messages that leave by themselves; one that offers an undo stays longer.
export function toasts(root) {
  for (const note of root.querySelectorAll(".toast-note:not([data-seen])")) {
    note.dataset.seen = "true";
    note.querySelector("[data-close]")?.addEventListener("click", () => note.remove());
    if (!note.closest("[data-kept]")) leave(note, note.querySelector(".undo") ? 12000 : 5000);
  }
}

export function say(text) {
  const note = document.createElement("div");
  note.className = "toast-note";
  note.role = "status";
  note.textContent = text;
  document.querySelector(".toasts")?.append(note);
  leave(note, 2500);
}

function leave(note, after) {
  let timer = setTimeout(() => note.remove(), after);
  note.addEventListener("mouseenter", () => clearTimeout(timer));
  note.addEventListener("mouseleave", () => (timer = setTimeout(() => note.remove(), 3000)));
}
