// Draws Vega-Lite specifications as SVG: one process for a whole site. Reads { modules, charts: [{ key, spec }] } from standard
// input, writes [{ key, svg } or { key, error }] to standard output. Nothing is fetched and no file is read while drawing.
import { createRequire } from 'node:module';
import { text } from 'node:stream/consumers';

// Without a canvas Vega guesses text widths. These are the advances of a wide sans-serif face in hundredths of the font size,
// from blank to tilde: a narrower face on the reader's machine leaves a little air, a wider one is hardly to be found.
const widths = [
  32, 40, 46, 84, 64, 95, 78, 27, 39, 39, 50, 84, 32, 36, 32, 34, 64, 64, 64, 64, 64, 64, 64, 64, 64, 64, 34, 34, 84, 84, 84, 53,
  100, 68, 69, 70, 77, 63, 58, 77, 75, 29, 29, 66, 56, 86, 75, 79, 60, 79, 69, 63, 61, 73, 68, 99, 69, 61, 69, 39, 34, 39, 84, 50,
  50, 61, 63, 55, 63, 62, 35, 63, 63, 28, 28, 58, 28, 97, 63, 61, 63, 63, 41, 52, 39, 63, 59, 82, 59, 59, 52, 64, 34, 64, 84,
];
const other = 70;
const noBreakSpace = 0xA0;
const bold = 1.1;

const { modules, charts } = JSON.parse(await text(process.stdin));
const require = createRequire(modules);
const vega = require('vega');
const { compile } = require('vega-lite');

const widthOf = code => widths[(code === noBreakSpace ? 32 : code) - 32] ?? other;
vega.textMetrics.width = (item, line) => {
  const size = item.fontSize ?? 11;
  const shown = String(line ?? vega.textMetrics.textValue?.(item) ?? item.text ?? '');
  let hundredths = 0;
  for (const character of shown) hundredths += widthOf(character.codePointAt(0));
  return hundredths * size / 100 * (item.fontWeight === 'bold' ? bold : 1);
};

const denied = () => Promise.reject(new Error('a chart may not load anything'));
const loader = { load: denied, sanitize: denied, http: denied, file: denied, options: {} };
const logger = { level: () => logger, error: m => { throw m instanceof Error ? m : new Error(m); }, warn: () => logger, info: () => logger, debug: () => logger };

const drawn = [];
for (const { key, spec } of charts) {
  try {
    const compiled = compile(spec, { logger }).spec;
    const view = new vega.View(vega.parse(compiled), { renderer: 'none', loader, logger });
    drawn.push({ key, svg: await view.toSVG() });
    view.finalize();
  } catch (error) {
    drawn.push({ key, error: String(error.message ?? error) });
  }
}

process.stdout.write(JSON.stringify(drawn));
