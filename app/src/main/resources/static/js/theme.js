// Light, dark, or as the device has it; remembered by the server, applied at once.
export function theme() {
  document.addEventListener("click", async (event) => {
    const button = event.target.closest("button[data-wears]");
    if (!button) return;
    event.preventDefault();
    const wanted = button.dataset.wears;
    if (wanted === "auto") document.documentElement.removeAttribute("data-bs-theme");
    else document.documentElement.dataset.bsTheme = wanted;
    for (const other of document.querySelectorAll("button[data-wears]")) {
      if (other.dataset.wears === wanted) other.setAttribute("aria-current", "true");
      else other.removeAttribute("aria-current");
    }
    document.dispatchEvent(new CustomEvent("banyan:theme"));
    await fetch(button.form.action, { method: "POST", body: new FormData(button.form, button) });
  });
  matchMedia("(prefers-color-scheme: dark)").addEventListener("change", () =>
    document.dispatchEvent(new CustomEvent("banyan:theme")));
}
