"use strict";
// A table sorts by the button in its header, and shows the rows that hold every word of the filter.
for (const table of document.querySelectorAll("table.sorts")) {
  const body = table.tBodies[0];
  const rows = Array.from(body.rows);
  const tools = document.getElementById(table.dataset.tools);
  const field = tools.querySelector("input");
  const shown = tools.querySelector("output");
  const filter = () => {
    const words = field.value.toLowerCase().split(/\s+/).filter(Boolean);
    let left = 0;
    for (const row of rows) {
      const text = row.textContent.toLowerCase();
      row.hidden = !words.every(word => text.includes(word));
      left += row.hidden ? 0 : 1;
    }
    shown.textContent = left + " of " + rows.length;
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
    });
  });
  field.addEventListener("input", filter);
  tools.hidden = false;
  filter();
}
// A link into a text that is folded up opens it.
const open = () => {
  const target = document.getElementById(decodeURIComponent(location.hash.slice(1)));
  for (let node = target; node; node = node.parentElement) if (node.tagName === "DETAILS") node.open = true;
  if (target) { target.scrollIntoView({ block: "center" }); target.focus({ preventScroll: true }); }
};
addEventListener("hashchange", open);
addEventListener("beforeprint", () => { for (const one of document.querySelectorAll(".finding details")) one.open = true; });
open();
