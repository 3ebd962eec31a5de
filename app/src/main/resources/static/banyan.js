// Pages work without any of this; each part only makes them quicker.
import { charts } from "./js/chart.js";
import { copying } from "./js/copy.js";
import { drawer } from "./js/drawer.js";
import { drops } from "./js/drop.js";
import { list, lists } from "./js/list.js";
import { menus } from "./js/menu.js";
import { orgchart, orgtools } from "./js/orgchart.js";
import { draggables, orgdrag } from "./js/orgdrag.js";
import { palette } from "./js/palette.js";
import { passkeys } from "./js/passkey.js";
import { progress } from "./js/progress.js";
import { cells, raci } from "./js/raci.js";
import { theme } from "./js/theme.js";
import { toasts } from "./js/toast.js";

document.addEventListener("htmx:configRequest", (event) => {
  const token = document.querySelector('meta[name="csrf"]');
  if (token) event.detail.headers[token.dataset.header] = token.content;
});

for (const once of [copying, drawer, list, menus, orgchart, orgdrag, palette, raci, theme]) once();

// Parts that look at elements do so again for whatever htmx brings in.
const arrive = (root) => {
  for (const part of [cells, charts, draggables, drops, lists, orgtools, passkeys, progress, toasts]) {
    part(root);
  }
};
arrive(document);
document.addEventListener("htmx:load", (event) => arrive(event.detail.elt));
