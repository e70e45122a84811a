// Search over the entries of the index, which stand in the page itself: nothing is fetched and nothing is kept.
(() => {
  "use strict";

  const MOST = 40;
  const said = JSON.parse(document.getElementById("said").textContent);
  const entries = [...document.querySelectorAll(".letter li")].map((item, id) => {
    const [link, where] = item.children;
    return {
      id,
      kind: item.dataset.kind || "item",
      title: item.dataset.title || link.textContent,
      headword: link.textContent,
      where: where.textContent,
      words: item.dataset.words || "",
      href: link.getAttribute("href"),
    };
  });
  const form = document.getElementById("seek");
  const box = document.getElementById("q");
  const count = document.getElementById("count");
  const found = document.getElementById("found");
  const list = found.querySelector("ol");

  const plain = (word) => word.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();

  const passed = new Set(said.passed);

  const index = new MiniSearch({
    fields: ["title", "headword", "where", "words"],
    processTerm: (word) => (passed.has(plain(word)) ? null : plain(word)),
    searchOptions: {
      boost: { title: 3, headword: 1.5, where: 1.5 },
      prefix: (term) => term.length > 1,
      fuzzy: (term) => (term.length > 5 ? 0.2 : false),
      combineWith: "AND",
      // What explains comes before what is explained, where both fit alike.
      boostDocument: (id) => ({ page: 1.3, figure: 1.1, list: 1.1 })[entries[id].kind] || 1,
    },
  });
  index.addAll(entries);

  const make = (name, words, kind) => {
    const made = document.createElement(name);
    made.textContent = words;
    if (kind) made.className = kind;
    return made;
  };

  const result = ({ id }) => {
    const { kind, title, where, href } = entries[id];
    const item = document.createElement("li");
    const link = make("a", title);
    link.href = href;
    item.append(make("span", said.kinds[kind], "kind"), link, make("span", where, "where"));
    return item;
  };

  const inWords = (number) =>
    number === 0 ? said.none : number === 1 ? said.one : said.many.replace("{n}", number);

  const seek = () => {
    const asked = box.value.trim();
    let results = asked ? index.search(asked) : [];
    // Any one of the words will do then, but the beginning of a short one says too little.
    if (asked && !results.length) {
      results = index.search(asked, { combineWith: "OR", prefix: (term) => term.length > 3 });
    }
    list.replaceChildren(...results.slice(0, MOST).map(result));
    found.hidden = !results.length;
    count.textContent = asked ? inWords(results.length) : "";
  };

  const remember = () => {
    const address = new URL(location.href);
    address.search = box.value.trim() ? `?q=${encodeURIComponent(box.value.trim())}` : "";
    address.hash = "";
    history.replaceState(null, "", address);
  };

  let waiting = 0;
  box.addEventListener("input", () => {
    clearTimeout(waiting);
    waiting = setTimeout(seek, 150);
  });
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    seek();
    remember();
  });

  form.hidden = false;
  box.value = new URLSearchParams(location.search).get("q") || "";
  seek();
  if (box.value) box.focus();
})();
