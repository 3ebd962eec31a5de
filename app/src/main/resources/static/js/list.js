// Tables by keyboard (j, k, Enter, x), picked rows counted, filters applied as they change.
export function list() {
  document.addEventListener("change", (event) => {
    const picker = event.target.closest("[data-pick]");
    if (picker) count(picker);
  });
  document.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.target.closest("input, textarea, select, [contenteditable], dialog")) return;
    const table = event.target.closest(".rows") ?? document.querySelector(".list .rows");
    if (table) walk(table, event);
  });
}

/** Without script the bar of actions always stands there; with it, only when rows are picked. */
export function lists(root) {
  for (const bar of root.querySelectorAll(".list .bulk")) bar.dataset.count = 0;
}

function count(picker) {
  const part = picker.closest(".list");
  const rows = [...part.querySelectorAll('[data-pick="row"]')];
  if (picker.dataset.pick === "all") rows.forEach((row) => (row.checked = picker.checked));
  const picked = rows.filter((row) => row.checked);
  rows.forEach((row) => row.closest("tr").setAttribute("aria-selected", row.checked));
  const bar = part.querySelector(".bulk");
  if (!bar) return;
  bar.dataset.count = picked.length;
  bar.querySelector("output").textContent = picked.length;
}

function walk(table, event) {
  const rows = [...table.tBodies].flatMap((body) => [...body.rows]);
  const at = rows.indexOf(document.activeElement?.closest("tr"));
  const step = { j: 1, ArrowDown: at < 0 ? 0 : 1, k: -1, ArrowUp: at < 0 ? 0 : -1 }[event.key];
  if (step) {
    event.preventDefault();
    const row = rows[Math.min(rows.length - 1, Math.max(0, at + step))];
    (row?.querySelector("a, input, button") ?? row)?.focus();
  } else if (event.key === "x" && at >= 0) {
    rows[at].querySelector('[data-pick="row"]')?.click();
  }
}
