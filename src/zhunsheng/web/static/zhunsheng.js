"use strict";
// Keys and small comforts. Every page works without this file.
(() => {
  document.documentElement.classList.add("js");
  const rows = () => [...document.querySelectorAll("table.list tbody tr, main table tbody tr")];
  const key = (name) => document.querySelector(`[data-key="${name}"]`);
  let at = -1;
  let going = false;

  const move = (by) => {
    const all = rows();
    if (!all.length) return;
    all[at]?.classList.remove("at");
    at = Math.min(Math.max(at + by, 0), all.length - 1);
    all[at].classList.add("at");
    all[at].scrollIntoView({ block: "nearest" });
  };
  const here = () => rows()[at];
  const remember = () => {
    const links = rows().map((row) => row.querySelector("tbody th a")?.getAttribute("href")).filter(Boolean);
    if (document.querySelector("table.list") && links.length) sessionStorage.setItem("list", JSON.stringify(links));
  };
  const neighbour = (by) => {
    const links = JSON.parse(sessionStorage.getItem("list") || "[]").map((link) => decodeURI(link));
    const place = links.indexOf(decodeURI(location.pathname));
    if (place >= 0 && links[place + by]) location.assign(links[place + by]);
  };
  const keys = {
    "/": () => key("/")?.focus(),
    j: () => move(1),
    k: () => move(-1),
    Enter: () => here()?.querySelector("a")?.click(),
    x: () => here()?.querySelector("input[type=checkbox]")?.click(),
    e: () => key("e")?.click(),
    f: () => key("f")?.click(),
    g: () => { going = true; setTimeout(() => { going = false; }, 1500); },
    "?": () => document.getElementById("keys").showModal(),
  };

  document.addEventListener("keydown", (event) => {
    const typing = event.target.closest("input, textarea, select, dialog");
    if (event.isComposing || event.keyCode === 229) return;
    if (event.ctrlKey && event.key === "Enter") {
      const form = event.target.closest("form");
      form?.requestSubmit(form.querySelector("button.main") || undefined);
      return;
    }
    if (event.altKey && (event.key === "ArrowUp" || event.key === "ArrowDown")) {
      event.preventDefault();
      neighbour(event.key === "ArrowUp" ? -1 : 1);
      return;
    }
    if (typing || event.ctrlKey || event.metaKey || event.altKey) return;
    if (going && /^[1-8]$/.test(event.key)) {
      document.querySelectorAll(".rail .item")[event.key - 1]?.click();
      return;
    }
    if (event.key === "Enter" && event.target.closest("a, button, summary")) return;
    const act = keys[event.key.length === 1 ? event.key.toLowerCase() : event.key];
    if (act) { event.preventDefault(); act(); }
  });

  document.addEventListener("change", (event) => {
    if (!event.target.matches("[data-all]")) return;
    document.querySelectorAll("td.tick input").forEach((box) => { box.checked = event.target.checked; });
  });
  document.addEventListener("click", (event) => {
    document.querySelectorAll("details.menu[open]").forEach((menu) => { if (!menu.contains(event.target)) menu.open = false; });
  });
  // A second click on a button that is sending would only send the same form again.
  document.addEventListener("submit", (event) => {
    const form = event.target;
    if (form.method !== "post" || event.submitter?.hasAttribute("formaction")) return;  // a file leaves the page as it is
    if (form.dataset.sent) { event.preventDefault(); return; }
    form.dataset.sent = "1";
    setTimeout(() => { delete form.dataset.sent; }, 5000);
  });
  document.querySelector(".summary")?.focus();
  remember();
})();
