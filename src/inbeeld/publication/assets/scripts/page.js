// What scripts add to a page: values at the marks of a chart, filters for lists, a button to copy. Without them
// every value stands in the chart and its table, every list is whole, and text can be selected.
(() => {
  "use strict";

  const NEAR = 24; // px from a mark within which a pointer means that mark
  const english = document.documentElement.lang === "en";
  const said = (dutch, inEnglish) => (english ? inEnglish : dutch);

  const make = (name, kind, words = "") => {
    const made = document.createElement(name);
    made.className = kind;
    made.textContent = words;
    return made;
  };

  // One label and one voice serve all charts of a page.
  const label = make("div", "readout");
  const voice = make("p", "sr");
  label.setAttribute("aria-hidden", "true");
  label.hidden = true;
  voice.setAttribute("aria-live", "polite");
  let lit = null;

  const marksOf = (chart) =>
    [...chart.querySelectorAll("svg [data-cell]")].filter((mark) => mark.getClientRects().length > 0);

  // A narrow drawing with the same marks as the wide one beside it leaves their words to that one.
  const wordsOf = (mark) => {
    if (mark.dataset.cell) return mark.dataset.cell;
    const drawn = mark.closest(".narrow");
    const place = [...drawn.querySelectorAll("[data-cell]")].indexOf(mark);
    return drawn.previousElementSibling.querySelectorAll("[data-cell]")[place].dataset.cell;
  };

  const show = (chart, mark) => {
    if (lit === mark) return;
    hide();
    lit = mark;
    mark.classList.add("lit");
    label.textContent = wordsOf(mark);
    label.hidden = false;
    chart.append(label);
    put(chart, mark.getBoundingClientRect());
  };

  // Above the mark, or below it where there is no room; never beyond the chart.
  const put = (chart, box) => {
    const frame = chart.getBoundingClientRect();
    const middle = box.left + box.width / 2 - frame.left - label.offsetWidth / 2;
    const left = Math.max(0, Math.min(middle, frame.width - label.offsetWidth));
    const above = box.top - frame.top - label.offsetHeight - 8;
    const below = box.bottom - frame.top + 8;
    label.style.left = `${Math.round(left)}px`;
    label.style.top = `${Math.round(box.top > label.offsetHeight + 16 ? above : below)}px`;
  };

  const hide = () => {
    if (lit) lit.classList.remove("lit");
    lit = null;
    label.hidden = true;
  };

  const distance = (box, x, y) =>
    Math.hypot(Math.max(box.left - x, 0, x - box.right), Math.max(box.top - y, 0, y - box.bottom));

  const nearest = (chart, event) => {
    const direct = event.target.closest("svg [data-cell]");
    if (direct) return direct;
    let found = null;
    let least = NEAR;
    for (const mark of marksOf(chart)) {
      const away = distance(mark.getBoundingClientRect(), event.clientX, event.clientY);
      if (away < least) [found, least] = [mark, away];
    }
    return found;
  };

  const overLabel = (event) => !label.hidden && distance(label.getBoundingClientRect(), event.clientX, event.clientY) === 0;

  const point = (chart, event) => {
    const mark = nearest(chart, event);
    if (mark) show(chart, mark);
    else if (!overLabel(event)) hide();
  };

  const STEPS = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 };

  const press = (chart, event) => {
    if (event.target !== chart) return;
    const marks = marksOf(chart);
    const last = marks.length - 1;
    const now = marks.indexOf(lit);
    let next = null;
    if (event.key in STEPS) next = now < 0 ? 0 : Math.max(0, Math.min(last, now + STEPS[event.key]));
    if (event.key === "Home") next = 0;
    if (event.key === "End") next = last;
    if (next === null) return;
    event.preventDefault();
    show(chart, marks[next]);
    voice.textContent = wordsOf(marks[next]);
  };

  const labelOf = (figure) =>
    said(
      `Waarden van figuur ${figure}. Met de pijltjestoetsen hoort u de waarden een voor een.`,
      `Values of figure ${figure}. Use the arrow keys to hear the values one by one.`,
    );

  const readable = (chart) => {
    chart.tabIndex = 0;
    chart.setAttribute("role", "group");
    chart.setAttribute("aria-label", labelOf(chart.dataset.figure));
    chart.addEventListener("pointermove", (event) => point(chart, event));
    chart.addEventListener("pointerdown", (event) => point(chart, event));
    chart.addEventListener("pointerleave", hide);
    chart.addEventListener("keydown", (event) => press(chart, event));
    chart.addEventListener("blur", hide);
  };

  const charts = [...document.querySelectorAll(".chart[data-figure]")].filter((c) => c.querySelector("svg [data-cell]"));
  if (charts.length) {
    document.body.append(voice);
    charts.forEach(readable);
    document.addEventListener("keydown", (event) => {
      if (event.key === "Escape") hide();
    });
  }

  // Lists: letters and digits only, as the words of each row were written down.
  const plain = (words) =>
    words.normalize("NFKD").toLowerCase().replace(/ß/g, "ss").replace(/[^\p{L}\p{N}<>&+ ]/gu, "");

  const filtered = (list) => {
    const form = list.querySelector(".narrow-down");
    const rows = [...list.querySelectorAll("tbody tr:not(.group)")];
    const box = form.querySelector("input");
    const choices = [...form.querySelectorAll("select")];
    const status = form.querySelector("[role=status]");
    const fits = (row, words) =>
      words.every((word) => searched.get(row).includes(word)) &&
      choices.every((choice) => !choice.value || codesOf(row, choice).includes(choice.value));
    const searched = new Map(rows.map((row) => [row, plain(`${row.textContent} ${row.dataset.search || ""}`)]));
    const codesOf = (row, choice) => (row.getAttribute(`data-${choice.dataset.filter}`) || "").split(" ");
    const apply = () => {
      const words = plain(box.value).split(" ").filter(Boolean);
      for (const row of rows) row.hidden = !fits(row, words);
      for (const body of list.querySelectorAll("tbody"))
        body.hidden = ![...body.querySelectorAll("tr:not(.group)")].some((row) => !row.hidden);
      const left = rows.filter((row) => !row.hidden).length;
      const words_ = left ? status.dataset.shown : status.dataset.none;
      status.textContent = words_.replace("{n}", left).replace("{all}", rows.length).replace("{items}", status.dataset.items);
    };
    form.addEventListener("submit", (event) => event.preventDefault());
    form.addEventListener("input", apply);
    form.addEventListener("reset", () => setTimeout(apply));
    form.hidden = false;
    apply();
  };

  document.querySelectorAll("[data-list]").forEach(filtered);

  // On a phone the rows of a list are stacked, after which some browsers no longer tell that it is a table.
  const ROLES = { TABLE: "table", THEAD: "rowgroup", TBODY: "rowgroup", TR: "row", TD: "cell" };
  for (const part of document.querySelectorAll("table.stack, table.stack *")) {
    const heads = part.closest("thead") ? "columnheader" : "rowheader";
    const role = part.tagName === "TH" ? heads : ROLES[part.tagName];
    if (role) part.setAttribute("role", role);
  }

  // What an address names is shown, also where it stands folded; on paper everything is.
  const unfold = () => {
    const named = location.hash.length > 1 && document.getElementById(decodeURIComponent(location.hash.slice(1)));
    if (!named) return;
    const own = named.matches("li, .list") ? named.querySelector("details") : null;
    if (own) own.open = true;
    for (let above = named.closest("details"); above; above = above.parentElement.closest("details")) above.open = true;
    named.scrollIntoView();
  };
  addEventListener("hashchange", unfold);
  unfold();

  let folded = [];
  addEventListener("beforeprint", () => {
    folded = [...document.querySelectorAll("details:not([open])")];
    for (const found of folded) found.open = true;
  });
  addEventListener("afterprint", () => {
    for (const found of folded) found.open = false;
  });

  // A button to copy an address, a citation or a code; only where the browser lets a page copy.
  const copied = (text) => {
    const button = make("button", "copy", said("Kopieer", "Copy"));
    button.type = "button";
    const heading = text.previousElementSibling;
    const words = text.textContent;
    button.addEventListener("click", async () => {
      await navigator.clipboard.writeText(words);
      button.textContent = said("Gekopieerd", "Copied");
      setTimeout(() => (button.textContent = said("Kopieer", "Copy")), 2500);
    });
    button.setAttribute("aria-live", "polite");
    if (heading) button.title = heading.textContent;
    text.after(button);
  };

  if (navigator.clipboard) document.querySelectorAll("[data-copy]").forEach(copied);
})();
