const STATUSES = ['idea', 'draft', 'review', 'approved', 'scheduled', 'published'];

/** What the page is made of. Nothing of a workspace is in it: that comes by messages. */
export interface PageParts {
  readonly script: string;
  readonly style: string;
  /** Where the page may load styles from. */
  readonly source: string;
  readonly nonce: string;
}

/** The calendar page. Its policy lets nothing in but its own script and style. */
export const pageHtml = ({ script, style, source, nonce }: PageParts): string => `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src ${source}; script-src 'nonce-${nonce}'; font-src ${source}; img-src ${source}; base-uri 'none'; form-action 'none'">
<title>Rapport: Calendar</title>
<link rel="stylesheet" href="${style}">
</head>
<body>
<main>
<div class="bar" role="toolbar" aria-label="Calendar">
<span class="joined"><button type="button" id="previous" aria-label="Earlier">‹</button><button type="button" id="today">Today</button><button type="button" id="next" aria-label="Later">›</button></span>
<h1 id="range" aria-live="polite">Calendar</h1>
<span class="joined" role="group" aria-label="View"><button type="button" data-view="dayGridMonth" aria-pressed="true">Month</button><button type="button" data-view="timeGridWeek" aria-pressed="false">Week</button><button type="button" data-view="listMonth" aria-pressed="false">Agenda</button></span>
<span class="bar end"><button type="button" id="new" class="primary">New draft…</button><button type="button" id="undo">Undo</button><button type="button" id="ics">Export .ics…</button><button type="button" id="print">Print…</button></span>
</div>
<div class="bar" id="filters" role="group" aria-label="What is shown">
${select('For', 'only-persona')}${select('On', 'only-channel')}<label>Status <select id="only-status"><option value="">any</option>${STATUSES.map((status) => `<option>${status}</option>`).join('')}</select></label>${select('Host', 'only-host')}${select('Campaign', 'only-campaign')}
<label class="end">Colour by <select id="colour"><option value="persona">persona</option><option value="channel">channel</option><option value="status">status</option></select></label>
<ul id="legend" aria-label="What the colours stand for"></ul>
</div>
<div id="scroller" role="region" aria-label="Days" tabindex="0"><div id="calendar"></div></div>
<div class="bar chosen"><span id="details">Choose an entry to see more of it.</span><span class="bar end"><button type="button" id="open" disabled>Open</button><button type="button" id="move-open" disabled>Move…</button><button type="button" id="write" disabled>Write a post for it…</button></span><div id="said" role="status"></div></div>
<footer>
<div class="parts">
<section id="gaps-part" aria-labelledby="gaps-title" hidden><h2 id="gaps-title">Missing</h2><ul id="gaps" tabindex="0" aria-labelledby="gaps-title"></ul></section>
<section id="clashes-part" aria-labelledby="clashes-title" hidden><h2 id="clashes-title">In each other’s way</h2><ul id="clashes" tabindex="0" aria-labelledby="clashes-title"></ul></section>
<section id="balance-part" aria-labelledby="balance-title" hidden><h2 id="balance-title">For whom</h2><ul id="balance" tabindex="0" aria-labelledby="balance-title"></ul></section>
</div>
<div class="help"><span id="zone"></span> On an entry: <kbd>Enter</kbd> opens it, <kbd>Alt</kbd> with an arrow moves it by a day or a week, <kbd>M</kbd> asks for another day. <kbd>Ctrl</kbd> <kbd>Z</kbd> takes the last change back. Click a day to write a draft for it.</div>
</footer>
</main>
<dialog id="move" aria-labelledby="move-title"><form id="move-form" method="dialog"><h2 id="move-title">Move</h2><div id="move-what"></div>
<label>Day <input id="move-date" type="date" required></label><label>Time <input id="move-time" type="time"></label>
<div class="bar"><button type="button" data-close>Cancel</button><button type="submit" class="primary">Move</button></div></form></dialog>
<dialog id="draft" aria-labelledby="draft-heading"><form id="draft-form" method="dialog"><h2 id="draft-heading">New draft</h2>
<label>Title <input id="draft-title" type="text" required></label><label>Day <input id="draft-date" type="date" required></label><label>Time <input id="draft-time" type="time"></label>
<label>For <select id="draft-persona"></select></label><label>On <select id="draft-channel"></select></label>
<div class="bar"><button type="button" data-close>Cancel</button><button type="submit" class="primary">Write it</button></div></form></dialog>
<script nonce="${nonce}" src="${script}"></script>
</body>
</html>
`;

function select(label: string, id: string): string {
  return `<label>${label} <select id="${id}"></select></label>`;
}
