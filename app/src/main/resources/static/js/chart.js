// Draws each chart from the option the server wrote, in the colours of the current theme.
const drawn = new Map();

/** Sizes of the legend in pixels. */
const LEGEND = { icon: 10, gap: 16, padding: 5, font: 12, line: 28 };

export async function charts(root) {
  const found = [...root.querySelectorAll("[data-chart]")].filter((chart) => !drawn.has(chart));
  if (found.length === 0) return;
  const library = await load(document.querySelector('meta[name="charts"]').content);
  for (const chart of found) draw(library, chart);
}

document.addEventListener("banyan:theme", () => drawn.forEach((_, chart) => paint(chart)));

let loading;
function load(address) {
  loading ??= new Promise((done, fail) => {
    const script = document.createElement("script");
    script.src = address;
    script.onload = () => done(window.echarts);
    script.onerror = fail;
    document.head.append(script);
  });
  return loading;
}

function draw(library, chart) {
  const canvas = chart.querySelector(".canvas");
  drawn.set(chart, library.init(canvas, null, { renderer: "canvas" }));
  new ResizeObserver(() => {
    drawn.get(chart).resize();
    if (fit(chart) !== chart.dataset.fit) paint(chart);
  }).observe(canvas);
  chart.querySelector("[data-download=csv]")?.addEventListener("click", () => saveTable(chart));
  chart.querySelector("[data-download=png]")?.addEventListener("click", () => savePicture(chart));
  for (const button of chart.querySelectorAll("[data-download]")) button.hidden = false;
  paint(chart);
}

/** Whether the cells of a triangle are too narrow for their numbers. */
function tight(chart, { banyan: { columns } }) {
  return Boolean(columns) && (chart.querySelector(".canvas").clientWidth - 130) / columns.length < 36;
}

/** How many lines the legend takes at this width. */
function legendLines(chart, { legend, series }) {
  if (!legend) return 0;
  const width = chart.querySelector(".canvas").clientWidth - 2 * LEGEND.padding;
  const pen = document.createElement("canvas").getContext("2d");
  pen.font = `${LEGEND.font}px ${getComputedStyle(document.body).fontFamily}`;
  let lines = 1;
  let end = 0;
  for (const { name } of series) {
    const item = LEGEND.icon + LEGEND.padding + pen.measureText(name).width;
    if (end > 0 && end + LEGEND.gap + item > width) [lines, end] = [lines + 1, 0];
    end += (end > 0 ? LEGEND.gap : 0) + item;
  }
  return lines;
}

/** What about a chart depends on its width; where it changes, the chart is painted anew. */
function fit(chart, option = JSON.parse(chart.dataset.chart)) {
  return `${tight(chart, option)} ${legendLines(chart, option)}`;
}

function paint(chart) {
  const colour = colours();
  const option = JSON.parse(chart.dataset.chart);
  chart.dataset.fit = fit(chart, option);
  if (tight(chart, option)) option.series.forEach((series) => (series.label.show = false));
  if (option.legend) option.grid.top += (legendLines(chart, option) - 1) * LEGEND.line;
  const still = matchMedia("(prefers-reduced-motion: reduce)").matches;
  drawn.get(chart).setOption(themed(option, colour, formatter(option.banyan), still), true);
  chart.dataset.drawn = "true";
}

/** The tokens as plain colours: canvas knows neither var() nor light-dark(). */
function colours() {
  const probe = document.createElement("span");
  document.body.append(probe);
  const read = (name) => {
    probe.style.color = `var(--${name})`;
    return getComputedStyle(probe).color;
  };
  const names = ["ink", "ink-soft", "ink-faint", "line", "surface", "sunken", "accent", "bad"];
  const found = Object.fromEntries(names.map((name) => [name, read(name)]));
  found.series = [1, 2, 3, 4, 5, 6].map((n) => read(`series-${n}`));
  found.font = getComputedStyle(document.body).fontFamily;
  probe.remove();
  return found;
}

function themed(option, colour, format, still) {
  const { banyan, ...plain } = option;
  const axis = {
    axisLine: { lineStyle: { color: colour.line } },
    axisTick: { show: false },
    axisLabel: { color: colour["ink-soft"], fontSize: 11, hideOverlap: true },
    splitLine: { lineStyle: { color: colour.line, width: 1 } },
  };
  const valueLabel = { axisLabel: { ...axis.axisLabel, formatter: (value) => format(value) } };
  plain.animation = !still;
  plain.animationDuration = 250;
  plain.color = colour.series;
  plain.textStyle = { fontFamily: colour.font };
  plain.xAxis = { ...axis, ...plain.xAxis, ...(plain.xAxis?.type === "value" ? valueLabel : {}) };
  plain.yAxis = { ...axis, ...plain.yAxis, ...(plain.yAxis?.type === "value" ? valueLabel : {}) };
  if (plain.legend) {
    plain.legend = {
      icon: "roundRect", itemWidth: LEGEND.icon, itemHeight: LEGEND.icon, itemGap: LEGEND.gap,
      padding: LEGEND.padding, ...plain.legend,
      textStyle: { color: colour["ink-soft"], fontSize: LEGEND.font },
    };
  }
  if (plain.visualMap) {
    plain.visualMap.inRange = { color: [colour.sunken, colour.accent] };
    plain.series.forEach((series) => shade(series, colour, format));
  }
  plain.tooltip = {
    ...plain.tooltip, confine: true, padding: 0, borderWidth: 0, backgroundColor: "transparent",
    extraCssText: "box-shadow:none", transitionDuration: 0,
    axisPointer: { lineStyle: { color: colour["ink-faint"] }, shadowStyle: { color: "rgba(127,127,127,.1)" } },
    formatter: (points) => card(points, banyan, format),
  };
  return plain;
}

function shade(series, colour, format) {
  series.itemStyle = { borderColor: colour.surface, borderWidth: 2, borderRadius: 3 };
  series.label = { ...series.label, color: colour.ink, formatter: ({ value }) => format(value[2]) };
  for (const cell of series.data) {
    if (cell.heavy) cell.label = { ...series.label, color: colour.surface };
  }
}

function formatter(banyan) {
  const language = document.documentElement.lang;
  const style = banyan.share
    ? { style: "percent", maximumFractionDigits: banyan.digits ?? 0 }
    : { maximumFractionDigits: banyan.digits ?? 1 };
  const number = new Intl.NumberFormat(language, style);
  return (value) => (value === null || value === undefined || value === "-" ? "—" : number.format(value));
}

/** The tooltip as elements, not as HTML text: the policy of the page forbids style attributes. */
function card(points, banyan, format) {
  const all = Array.isArray(points) ? points : [points];
  const box = document.createElement("div");
  box.className = "tooltip-card";
  const title = document.createElement("strong");
  const rows = document.createElement("dl");
  const triangle = Array.isArray(all[0].value);
  title.textContent = triangle
    ? `${banyan.rows[all[0].value[1]]} · ${banyan.columns[all[0].value[0]]}`
    : all[0].name;
  for (const point of all) {
    const name = document.createElement("dt");
    const value = document.createElement("dd");
    const dot = document.createElement("span");
    dot.className = "dot";
    dot.style.background = point.color;
    name.append(dot, triangle ? banyan.unit : point.seriesName);
    value.textContent = format(triangle ? point.value[2] : point.value);
    rows.append(name, value);
  }
  box.append(title, rows);
  return box;
}

function saveTable(chart) {
  const guard = (text) => (/^[=+\-@\t\r]/.test(text) && Number.isNaN(Number(text)) ? `'${text}` : text);
  const quote = (text) => (/[",\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);
  const lines = [...chart.querySelectorAll("table tr")].map((row) =>
    [...row.cells].map((cell) => quote(guard(cell.dataset.value ?? cell.textContent.trim()))).join(","));
  save(new Blob(["\ufeff", lines.join("\r\n")], { type: "text/csv" }), `${title(chart)}.csv`);
}

function savePicture(chart) {
  const background = getComputedStyle(chart).backgroundColor;
  const address = drawn.get(chart).getDataURL({ type: "png", pixelRatio: 2, backgroundColor: background });
  const bytes = Uint8Array.from(atob(address.split(",")[1]), (letter) => letter.charCodeAt(0));
  save(new Blob([bytes], { type: "image/png" }), `${title(chart)}.png`);
}

const title = (chart) => chart.querySelector("h3").textContent.trim().replaceAll(/[\\/:*?"<>|]/g, "-");

function save(blob, name) {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(blob);
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 1000);
}
