// Long work, live: the server sends what the part shows, as it changes.
export function progress(root) {
  for (const part of root.querySelectorAll("[data-stream]")) follow(part);
}

function follow(part) {
  const stream = new EventSource(part.dataset.stream);
  const bar = part.querySelector("progress");
  const number = new Intl.NumberFormat(document.documentElement.lang);
  const fill = (name, text) => {
    const place = part.querySelector(`[data-${name}]`);
    if (place) place.textContent = text;
  };
  delete part.dataset.stream;

  stream.addEventListener("message", (event) => {
    if (!part.isConnected) return stream.close();
    const work = JSON.parse(event.data);
    if (work.total > 0) {
      bar.max = work.total;
      bar.value = work.done;
    }
    fill("done", number.format(work.done));
    fill("total", work.total > 0 ? number.format(work.total) : "…");
    fill("note", work.note ?? "");
    fill("rate", work.rate ? number.format(Math.round(work.rate)) : "—");
    fill("left", work.left ?? "—");
    part.dataset.state = work.state;
    if (work.state === "running" || work.state === "waiting") return;
    stream.close();
    const next = work.next ?? part.dataset.next;
    if (next) location.assign(next);
    else location.reload();
  });
}
