// The RACI matrix of a draft: arrow keys move between cells, R A C I set or clear a letter, Delete
// empties a cell. Each key is saved at once, one after the other. Cells are links without script.
const LETTERS = "RACI";
const MOVES = { ArrowLeft: [0, -1], ArrowRight: [0, 1], ArrowUp: [-1, 0], ArrowDown: [1, 0] };
let saving = Promise.resolve();

export function raci() {
  document.addEventListener("keydown", (event) => {
    const cell = event.target.closest?.("[data-raci] td a");
    if (!cell || event.ctrlKey || event.metaKey || event.altKey) return;
    const letter = event.key.toUpperCase();
    if (event.key in MOVES) move(cell, ...MOVES[event.key]);
    else if (letter.length === 1 && LETTERS.includes(letter)) fill(cell, (now) => toggled(now, letter));
    else if (event.key === "Delete" || event.key === "Backspace") fill(cell, () => "");
    else return;
    event.preventDefault();
  });
}

/** One cell can be reached by the tab key; from there on the arrows lead. */
export function cells(root) {
  for (const matrix of root.querySelectorAll("[data-raci]")) {
    const first = matrix.querySelector("td a");
    if (first) first.tabIndex = 0;
  }
}

function move(cell, down, right) {
  const row = cell.closest("tr");
  const rows = [...row.closest("table").querySelectorAll("tr[data-duty]")];
  const next = rows[rows.indexOf(row) + down]?.cells[cell.parentElement.cellIndex + right];
  focus(next?.querySelector("a"));
}

function focus(cell) {
  if (!cell) return;
  for (const other of cell.closest("table").querySelectorAll("td a[tabindex='0']")) other.tabIndex = -1;
  cell.tabIndex = 0;
  cell.focus();
}

function toggled(now, letter) {
  return now.includes(letter) ? now.replace(letter, "") : now + letter;
}

function fill(cell, change) {
  const { duty } = cell.closest("tr").dataset;
  const post = cell.dataset.of;
  const matrix = cell.closest("[data-raci]");
  saving = saving.then(() => save(matrix, duty, post, change)).catch(() => {});
}

async function save(matrix, duty, post, change) {
  const row = find(matrix, duty);
  const here = row.contains(document.activeElement) && document.activeElement.dataset.of;
  const letters = change(cellOf(row, post).textContent.replace(/[^RACI]/g, ""));
  row.classList.add("saving");
  const values = { duty, post, letters, version: matrix.dataset.version };
  await htmx.ajax("POST", matrix.dataset.raci, { values, target: row, swap: "outerHTML" });
  const fresh = find(matrix, duty);
  fresh.classList.remove("saving");
  if (fresh.dataset.version) matrix.dataset.version = fresh.dataset.version;
  const said = document.querySelector("[data-raci-said]");
  if (said) said.textContent = fresh.dataset.refused ?? "";
  if (here) focus(cellOf(fresh, here));
}

function find(matrix, duty) {
  return matrix.querySelector(`tr[data-duty="${CSS.escape(duty)}"]`);
}

function cellOf(row, post) {
  return row.querySelector(`a[data-of="${CSS.escape(post)}"]`);
}
