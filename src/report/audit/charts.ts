import { BarChart, CustomChart, ScatterChart } from 'echarts/charts';
import { GridComponent, MarkLineComponent } from 'echarts/components';
import { init, use } from 'echarts/core';
import { SVGRenderer } from 'echarts/renderers';
import type { CustomSeriesOption, CustomSeriesRenderItemAPI } from 'echarts';
import type { Chart } from './chart.ts';

use([BarChart, CustomChart, ScatterChart, GridComponent, MarkLineComponent, SVGRenderer]);

type Option = Parameters<ReturnType<typeof init>['setOption']>[0];

const WIDTH = 680;
/** The page says what these are: in a theme of the editor, in high contrast and on paper they differ. */
const [INK, MARKED, TEXT] = ['var(--chart)', 'var(--chart-marked)', 'currentColor'];
const FONT = { color: TEXT, fontFamily: 'inherit', fontSize: 12 } as const;
const LABELS = { ...FONT, hideOverlap: true };
/** Without a browser nobody knows how wide a letter is: a little less than this. */
const LETTER = 7.2;
const LONGEST = 32;
/** Room for what stands beside the axes. */
const BOUNDS = { outerBoundsMode: 'same', outerBoundsContain: 'axisLabel' } as const;
const LINES = { axisLine: { show: true, lineStyle: { color: TEXT } }, axisTick: { show: false }, splitLine: { lineStyle: { color: TEXT, opacity: 0.15 } }, axisLabel: LABELS, nameTextStyle: FONT } as const;

/** A chart as SVG, drawn without a browser: no script, no style and no address in it. */
export function chartSvg(chart: Chart): string {
  const height = chart.kind === 'ranges' ? 60 + chart.rows.length * 26 : 260;
  const drawn = init(null, null, { renderer: 'svg', ssr: true, width: WIDTH, height });
  try {
    drawn.setOption({ animation: false, textStyle: FONT, ...OPTIONS[chart.kind](chart as never) } as Option);
    return plainSvg(drawn.renderToSVGString());
  } finally {
    drawn.dispose();
  }
}

/** What the library adds for scripts and pointers goes: nothing acts in a page. It grows and shrinks with the page. */
const plainSvg = (svg: string): string => svg.replace(/<style[\s\S]*?<\/style>/g, '').replace(/ (?:class|ecmeta_\w+|pointer-events|xmlns:xlink|baseProfile|version)="[^"]*"/g, '').replace(/^<svg width="\d+" height="\d+"/, '<svg aria-hidden="true"').replace(/\s*\n\s*/g, '');

type Of<K extends Chart['kind']> = Extract<Chart, { readonly kind: K }>;

const OPTIONS: { readonly [K in Chart['kind']]: (chart: Of<K>) => object } = {
  columns: ({ values, axis }) => ({
    grid: { left: 8, right: 8, top: 34, bottom: 4, ...BOUNDS },
    xAxis: { type: 'category', data: values.map(({ label }) => label), ...LINES },
    yAxis: { type: 'value', name: axis, nameLocation: 'end', ...LINES, nameTextStyle: { ...FONT, align: 'left' }, minInterval: 0 },
    series: [
      { type: 'bar', silent: true, barMaxWidth: 44, data: values.map(({ value }) => value), itemStyle: { color: INK } },
      whiskers(values.flatMap(({ interval }, at) => (interval ? [[at, ...interval]] : [])), 'upright'),
    ],
  }),
  ranges: ({ rows, axis, line }) => ({
    grid: { left: 24 + LETTER * Math.min(LONGEST, Math.max(...rows.map(({ label }) => label.length))), right: 24, top: 8, bottom: 44 },
    // Half as many is as far from the line as twice as many.
    xAxis: { type: 'log', logBase: 2, min: withinScale(Math.min(line, ...rows.flatMap(({ value, interval }) => [value, ...interval]))), max: withinScale(Math.max(line, ...rows.flatMap(({ value, interval }) => [value, ...interval]))), name: axis, nameLocation: 'middle', nameGap: 26, ...LINES, axisLabel: { ...LABELS, formatter: (ratio: number) => (ratio < 1 ? `1/${Math.round(1 / ratio)}` : String(ratio)) } },
    yAxis: { type: 'category', inverse: true, data: rows.map(({ label }) => (label.length > LONGEST ? `${label.slice(0, LONGEST - 1)}…` : label)), ...LINES },
    series: [
      whiskers(rows.map(({ interval }, at) => [at, ...interval.map(withinScale)]), 'lying'),
      {
        type: 'scatter', silent: true, data: rows.map(({ value, marked }, at) => ({ value: [withinScale(value), at], symbol: marked ? 'diamond' : 'circle', symbolSize: marked ? 13 : 9, itemStyle: { color: marked ? MARKED : INK } })),
        markLine: { silent: true, symbol: 'none', label: { show: false }, lineStyle: { color: TEXT, type: 'dashed', width: 1 }, data: [{ xAxis: line }] },
      },
    ],
  }),
  points: ({ points, axes: [x, y] }) => ({
    grid: { left: 8, right: 24, top: 34, bottom: 30, ...BOUNDS },
    xAxis: { type: 'value', name: x, nameLocation: 'middle', nameGap: 26, ...LINES },
    yAxis: { type: 'value', name: y, nameLocation: 'end', ...LINES, nameTextStyle: { ...FONT, align: 'left' } },
    series: [{ type: 'scatter', silent: true, data: points.map(({ x: across, y: up, marked }) => ({ value: [across, up], symbol: marked ? 'diamond' : 'circle', symbolSize: marked ? 13 : 8, itemStyle: { color: marked ? MARKED : INK, opacity: marked ? 1 : 0.65 } })) }],
  }),
};

/** From a sixteenth to sixteen times as many: what lies beyond is drawn at the edge, and said in the table. */
const withinScale = (ratio: number): number => Math.min(16, Math.max(1 / 16, ratio));

/** Where 95 of 100 samples would put a value: a line with two ends. @param data place of the value, low, high. */
function whiskers(data: readonly (readonly number[])[], way: 'upright' | 'lying'): CustomSeriesOption {
  const [END, upright] = [4, way === 'upright'];
  return {
    type: 'custom', silent: true, data: data.map((one) => [...one]), z: 3,
    encode: upright ? { x: 0, y: [1, 2] } : { y: 0, x: [1, 2] },
    renderItem: (_: unknown, api: CustomSeriesRenderItemAPI) => {
      const place = Number(api.value(0));
      const ends = [1, 2].map((at) => api.coord(upright ? [place, api.value(at)] : [api.value(at), place]) as [number, number]);
      const line = (from: readonly number[], to: readonly number[]) => ({ type: 'line' as const, shape: { x1: from[0] ?? 0, y1: from[1] ?? 0, x2: to[0] ?? 0, y2: to[1] ?? 0 }, style: { stroke: TEXT, lineWidth: 1.5 } });
      const [first = [0, 0], second = [0, 0]] = ends;
      return { type: 'group', children: [line(first, second), ...ends.map(([x, y]) => (upright ? line([x - END, y], [x + END, y]) : line([x, y - END], [x, y + END])))] };
    },
  };
}
