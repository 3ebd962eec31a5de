// Ctrl/⌘-K: go anywhere. Without script the same search is a page.
export function palette() {
  const dialog = document.getElementById("palette");
  if (!dialog) return;
  const field = dialog.querySelector("input");
  const hits = dialog.querySelector(".hits");
  let asked = 0;

  const show = () => {
    dialog.showModal();
    field.select();
    seek();
  };
  const seek = async () => {
    const turn = ++asked;
    const answer = await fetch(`/search/hits?q=${encodeURIComponent(field.value)}`);
    const text = await answer.text();
    if (turn !== asked || !answer.ok) return;
    hits.innerHTML = text;
    choose(0);
  };
  const links = () => [...hits.querySelectorAll("a")];
  const chosen = () => links().findIndex((link) => link.ariaSelected === "true");
  const choose = (at) => {
    links().forEach((link, index) => (link.ariaSelected = String(index === at)));
    links()[at]?.scrollIntoView({ block: "nearest" });
  };

  document.addEventListener("keydown", (event) => {
    if ((event.ctrlKey || event.metaKey) && event.key.toLowerCase() === "k") {
      event.preventDefault();
      if (dialog.open) dialog.close();
      else show();
    }
  });
  document.addEventListener("click", (event) => {
    if (event.target === dialog) return dialog.close();
    if (!event.target.closest("[data-palette]") || event.ctrlKey || event.metaKey) return;
    event.preventDefault();
    show();
  });
  field.addEventListener("input", seek);
  field.addEventListener("keydown", (event) => {
    const count = links().length;
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step && count) {
      event.preventDefault();
      choose((chosen() + step + count) % count);
    } else if (event.key === "Enter" && chosen() >= 0) {
      event.preventDefault();
      links()[chosen()].click();
    }
  });
}
