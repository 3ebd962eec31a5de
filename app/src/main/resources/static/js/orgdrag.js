// The chart of a draft: a post is dragged onto a superior or a unit, a person onto another post. The
// drop sends the form that “Move” leads to as well, so nothing here is needed.
const PIECES = ".orgchart[data-orgmove] [data-person], .orgchart[data-orgmove] [data-post]";
let held = null;

export function orgdrag() {
  document.addEventListener("dragstart", (event) => {
    const piece = event.target.closest?.(PIECES);
    if (!piece) return;
    held = piece;
    event.dataTransfer.effectAllowed = "move";
    event.dataTransfer.setData("text/plain", piece.textContent.trim());
    piece.classList.add("held");
  });
  document.addEventListener("dragover", (event) => {
    const place = held && placeOf(event.target);
    mark(place);
    if (place) event.preventDefault();
  });
  document.addEventListener("drop", (event) => {
    const place = held && placeOf(event.target);
    if (!place) return;
    event.preventDefault();
    send(held.dataset, place.dataset);
  });
  document.addEventListener("dragend", () => {
    mark(null);
    held?.classList.remove("held");
    held = null;
  });
}

/** Pieces can be dragged only where a script hears of it; links in them stay in place. */
export function draggables(root) {
  for (const piece of root.querySelectorAll(PIECES)) {
    piece.draggable = true;
    for (const link of piece.querySelectorAll("a")) link.draggable = false;
  }
}

/** Where the piece held may be let go: people on posts, posts on other posts and on units. */
function placeOf(target) {
  const post = target.closest?.("[data-orgmove] [data-post]");
  const unit = held.dataset.person ? null : target.closest?.("[data-orgmove] [data-unit]");
  const own = held.dataset.from ?? held.dataset.post;
  return (post && post.dataset.post !== own ? post : null) ?? unit;
}

function mark(place) {
  for (const other of document.querySelectorAll(".orgchart .over")) {
    if (other !== place) other.classList.remove("over");
  }
  place?.classList.add("over");
}

function send({ person, from, post }, to) {
  const form = document.querySelector(person ? "[data-orgmove-holder]" : "[data-orgmove-post]");
  const values = person
    ? { person, from, to: to.post }
    : { post, unit: to.unit ?? "=", superior: to.post ?? "=" };
  for (const [name, value] of Object.entries(values)) form.elements[name].value = value;
  form.requestSubmit();
}
