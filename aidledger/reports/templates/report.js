"use strict";
// A table sorts by the button in its header, and shows the rows that hold every word of the filter; of many only the first, for
// a browser takes seconds to lay out some thousands.
for (const table of document.querySelectorAll("table.sorts")) {
  const body = table.tBodies[0];
  const rows = Array.from(body.rows);
  const tools = document.getElementById(table.dataset.tools);
  const field = tools.querySelector("input");
  const shown = tools.querySelector("output");
  const all = tools.querySelector("button");
  const texts = new Map(rows.map(row => [row, row.textContent.toLowerCase()]));
  let most = Number(table.dataset.most);
  const filter = () => {
    const words = field.value.toLowerCase().split(/\s+/).filter(Boolean);
    let left = 0;
    for (const row of rows) {
      row.hidden = !words.every(word => texts.get(row).includes(word));
      left += row.hidden ? 0 : 1;
      row.classList.toggle("later", left > most);
    }
    all.hidden = left <= most;
    shown.textContent = left + " of " + rows.length + (left > most ? ", the first " + most + " shown" : "");
  };
  const value = (row, column) => {
    const cell = row.cells[column];
    return cell.dataset.sort === undefined ? cell.textContent.trim() : cell.dataset.sort;
  };
  const compare = (one, other, numeric) => {
    // What is missing stands last, whichever way the column is sorted.
    if (one === "" || other === "") return { last: (one === "") - (other === "") };
    return { order: numeric ? Number(one) - Number(other) : one.localeCompare(other) };
  };
  Array.from(table.tHead.rows[0].cells).forEach((head, column) => {
    const button = document.createElement("button");
    button.type = "button";
    button.textContent = head.textContent;
    head.replaceChildren(button);
    button.addEventListener("click", () => {
      const down = head.getAttribute("aria-sort") === "ascending";
      for (const other of table.tHead.rows[0].cells) other.removeAttribute("aria-sort");
      head.setAttribute("aria-sort", down ? "descending" : "ascending");
      rows.sort((one, other) => {
        const found = compare(value(one, column), value(other, column), head.dataset.kind === "number");
        return found.last === undefined ? (down ? -found.order : found.order) : found.last;
      });
      body.append(...rows);
      filter();
    });
  });
  field.addEventListener("input", filter);
  all.addEventListener("click", () => { most = rows.length; filter(); });
  tools.hidden = false;
  filter();
}
// What follows the first of a very long list is shown when it is asked for.
for (const rest of document.querySelectorAll(".rest")) {
  rest.hidden = false;
  rest.querySelector("button").addEventListener("click", () => {
    for (const one of rest.parentElement.querySelectorAll(".later")) one.classList.remove("later");
    rest.remove();
  });
}
// A chart is drawn when it comes into sight; the program that draws it is text until the first one does.
const program = () => {
  if (!window.vegaEmbed) {
    const script = document.createElement("script");
    script.textContent = document.getElementById("vega").textContent;
    document.head.append(script);
  }
  return window.vegaEmbed;
};
const draw = async chart => {
  const place = chart.querySelector(".live");
  const spec = JSON.parse(document.getElementById(chart.dataset.chart).textContent);
  place.hidden = false;
  const room = place.clientWidth;
  // Labels are measured before they are drawn: in the letters of the page.
  const config = {
    background: "transparent",
    font: getComputedStyle(place).fontFamily,
    view: { stroke: null },
    axisX: { labelFlush: false },
    axis: { labelLimit: Math.max(80, room * 0.38), titleFontWeight: "normal" },
    legend: { orient: "top", columns: room < 480 ? 2 : 0 },
  };
  // Without `ast` Vega would make functions of text, which the policy of the page forbids.
  const options = { mode: "vega-lite", ast: true, renderer: "svg", actions: false, defaultStyle: false, tooltip: { disableDefaultStyle: true }, config };
  try {
    const { view } = await program()(place, spec, options);
    chart.classList.add("drawn");
    walk(view.container(), place);
  } catch (error) {
    place.hidden = true;
    console.error(error);
  }
};
// From the keyboard the arrows go through what is drawn, and a line below says each in words.
const walk = (drawn, place) => {
  const said = document.createElement("p");
  said.className = "said";
  said.setAttribute("role", "status");
  place.after(said);
  drawn.tabIndex = 0;
  let at = -1;
  drawn.addEventListener("focus", () => { if (at < 0) said.textContent = "The left and right arrow keys go through the chart."; });
  drawn.addEventListener("keydown", event => {
    const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
    const marks = drawn.querySelectorAll(".role-mark [role='graphics-symbol']");
    if (!step || !marks.length) return;
    event.preventDefault();
    if (marks[at]) marks[at].classList.remove("at");
    at = at < 0 && step < 0 ? marks.length - 1 : (at + step + marks.length) % marks.length;
    marks[at].classList.add("at");
    said.textContent = marks[at].getAttribute("aria-label");
  });
};
const seen = new IntersectionObserver(entries => {
  for (const one of entries) if (one.isIntersecting) { seen.unobserve(one.target); draw(one.target); }
}, { rootMargin: "0px 0px 200px 0px" });
for (const chart of document.querySelectorAll(".chart")) seen.observe(chart);
// A link into a text that is folded up opens it.
const open = () => {
  const target = document.getElementById(decodeURIComponent(location.hash.slice(1)));
  for (let node = target; node; node = node.parentElement) if (node.tagName === "DETAILS") node.open = true;
  if (target) { target.scrollIntoView({ block: "center" }); target.focus({ preventScroll: true }); }
};
addEventListener("hashchange", open);
addEventListener("beforeprint", () => { for (const one of document.querySelectorAll(".finding details")) one.open = true; });
open();
