// Opens a page beside the list it was called from; the link stays a link for everything else.
export function drawer() {
  const panel = document.getElementById("drawer");
  if (!panel) return;
  const body = panel.querySelector("div");
  const whole = panel.querySelector("[data-whole]");

  document.addEventListener("click", async (event) => {
    const link = event.target.closest("a[data-drawer]");
    if (!link || event.defaultPrevented || event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    whole.href = link.href;
    body.replaceChildren();
    if (!panel.open) panel.showModal();
    await window.htmx.ajax("GET", link.href, { target: body, select: "#content > *", swap: "innerHTML" });
  });
  panel.addEventListener("click", (event) => {
    if (event.target === panel || event.target.closest("[data-close]")) panel.close();
  });
}
