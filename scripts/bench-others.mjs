/** The dated entries as other timelines show them, each on a page as its documentation has it, from files of our own. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { filesOf } from './bench-server.mjs';

/** What can be pressed in each, as selectors, and how many slides TimelineJS is given. */
export const shownThere = { timelineJs: '.tl-timemarker-content-container', vis: '.vis-item', slides: 15 };
const dayMs = 86_400_000;

/** @typedef {{ id: string, headline: string, label: string, date: { earliest: number, latest: number | null, edtf: string } | null, corroboration: { summary: string } }} Entry */

/**
 * @param {string} root the project
 * @param {readonly Entry[]} entries as the built dataset has them
 * @returns {Map<string, Buffer | string>} the files, under `/timelinejs/` and `/vis-timeline/`
 */
export function otherTimelines(root, entries) {
  const dated = entries.filter(({ date }) => date !== null);
  const knight = join(root, 'node_modules/@knight-lab/timelinejs/dist');
  const vis = join(root, 'node_modules/vis-timeline');
  return new Map([
    ...filesOf(join(knight, 'css'), '/timelinejs/css/'),
    ['/timelinejs/js/timeline.js', readFileSync(join(knight, 'js/timeline.js'))],
    [
      '/timelinejs/index.html',
      page(
        'TimelineJS',
        'css/timeline.css',
        'js/timeline.js',
        // Its data at an address, as its guide begins. Its own fonts would come from another host.
        `new TL.Timeline('timeline', 'slides.json', { font: null })`,
      ),
    ],
    ['/timelinejs/slides.json', JSON.stringify({ events: dated.slice(-shownThere.slides).map(toSlide) })],
    ['/vis-timeline/vis.js', readFileSync(join(vis, 'standalone/umd/vis-timeline-graph2d.min.js'))],
    ['/vis-timeline/vis.css', readFileSync(join(vis, 'styles/vis-timeline-graph2d.min.css'))],
    [
      '/vis-timeline/index.html',
      page(
        'vis-timeline',
        'vis.css',
        'vis.js',
        `new vis.Timeline(document.getElementById('timeline'), new vis.DataSet(${inScript(dated.map(toItem))}), {})`,
      ),
    ],
  ]);
}

/** @param {string} title @param {string} style @param {string} library @param {string} script */
const page = (title, style, library, script) => `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title}</title>
<link rel="icon" href="data:,">
<link rel="stylesheet" href="${style}">
<style>body { margin: 0 } #timeline { height: 100vh }</style>
<div id="timeline"></div>
<script src="${library}"></script>
<script>${script}</script>
`;

/** @param {object} value */
const inScript = (value) => JSON.stringify(value).replaceAll('<', '\\u003c');

/** @param {Entry} entry */
function toSlide({ id, headline, date, corroboration }) {
  if (!date) throw new Error(`${id} has no date`);
  const day = (/** @type {number} */ at) => {
    const [year, month, day] = new Date(at * dayMs).toISOString().split(/[-T]/).map(Number);
    return { year, month, day };
  };
  return {
    unique_id: id,
    start_date: day(date.earliest),
    ...(date.latest !== null && date.latest !== date.earliest && { end_date: day(date.latest) }),
    display_date: date.edtf,
    text: { headline, text: `<p>${corroboration.summary}</p>` },
  };
}

/** @param {Entry} entry */
function toItem({ id, label, date }) {
  if (!date) throw new Error(`${id} has no date`);
  const { earliest, latest } = date;
  return {
    id,
    content: label,
    start: earliest * dayMs,
    ...(latest !== null && latest !== earliest && { end: (latest + 1) * dayMs }),
  };
}
