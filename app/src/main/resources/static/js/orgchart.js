// The organisation chart: larger, smaller, fold, unfold, print. Folding one unit needs no script.
const STEPS = [0.4, 0.55, 0.7, 0.85, 1, 1.2, 1.5];

export function orgchart() {
  document.addEventListener("click", (event) => {
    const button = event.target.closest("[data-orgtools] button");
    if (!button) return;
    if ("print" in button.dataset) window.print();
    if (button.dataset.fold) fold(button.dataset.fold === "open");
    if (button.dataset.zoom) zoom(button, Number(button.dataset.zoom));
  });
}

/** The tools do nothing without script, so they show themselves only with it. */
export function orgtools(root) {
  for (const tools of root.querySelectorAll("[data-orgtools]")) tools.hidden = false;
}

function fold(open) {
  for (const unit of document.querySelectorAll(".orgchart .unit")) unit.open = open;
}

function zoom(button, step) {
  const chart = document.querySelector(".orgchart");
  const now = Number(chart.style.getPropertyValue("--zoom") || 1);
  const next = STEPS[Math.min(STEPS.length - 1, Math.max(0, STEPS.indexOf(now) + step))];
  chart.style.setProperty("--zoom", next);
  button.parentElement.querySelector("output").textContent = `${Math.round(next * 100)} %`;
}
