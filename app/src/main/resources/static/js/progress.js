// Long work, live: the server says how far it is, and where to look when it is over.
export function progress(root) {
  for (const part of root.querySelectorAll("[data-stream]")) follow(part);
}

function follow(part) {
  const language = document.documentElement.lang;
  const number = new Intl.NumberFormat(language, { maximumFractionDigits: 0 });
  const stream = new EventSource(part.dataset.stream);
  const bar = part.querySelector("progress");
  let first;
  delete part.dataset.stream;

  stream.addEventListener("progress", (event) => {
    if (!part.isConnected) return stream.close();
    const work = JSON.parse(event.data);
    const now = performance.now() / 1000;
    first ??= { now, done: work.done };
    const rate = now - first.now > 1 ? (work.done - first.done) / (now - first.now) : 0;
    if (work.total > 0) {
      bar.max = work.total;
      bar.value = work.done;
    }
    fill(part, "done", number.format(work.done));
    fill(part, "total", work.total > 0 ? number.format(work.total) : "…");
    fill(part, "note", work.note);
    fill(part, "rate", rate > 0 ? number.format(rate) : "—");
    fill(part, "left", rate > 0 && work.total > 0 ? span((work.total - work.done) / rate, language) : "—");
    part.dataset.state = work.state;
    if (work.state === "WAITING" || work.state === "RUNNING") return;
    stream.close();
    if (work.state === "DONE" && work.outcome) location.assign(work.outcome);
    else location.reload();
  });
}

function fill(part, name, text) {
  part.querySelector(`[data-${name}]`).textContent = text;
}

function span(seconds, language) {
  const [value, unit] = seconds < 90 ? [seconds, "second"] : [seconds / 60, "minute"];
  return new Intl.NumberFormat(language, {
    style: "unit", unit, unitDisplay: "long", maximumFractionDigits: 0,
  }).format(Math.max(1, value));
}
