/**
 * A drawing in rows: words, and bars or signs beside them. On the page the words are text of the page, in a grid with the
 * marks: they wrap, in the reader's own font and spacing. Where only a picture can stand, the same marks are drawn beside
 * words that are broken and cut to the room they have.
 */
import type { VNode } from 'preact';
import { elementId } from '../page';
import { FigureFrame, type FigureTexts } from './figure';
import { Legend, type LegendEntry, legendHeight, LegendLine } from './legend';
import { across, Part } from './marks';
import { AXIS, cut, lines, PLAIN, roomFor, STRONG } from './words';

export interface ChartRow {
  label: string;
  /** The figure the marks stand for. */
  value?: string;
  /** Drawn around the middle of the row, places across in per cent. */
  marks: VNode | null;
  class?: string;
  /** What somebody learns who points at the marks. */
  title?: string;
  /** Keeps the row on a page that is rendered again and again. */
  keep?: (make: () => VNode) => VNode;
}

/** Words below the rows; a place in per cent. */
export interface AxisLabel {
  at: number;
  label: string;
  /** Gives way where the drawing is narrow. */
  isMinor?: boolean;
}

export interface RowFigureProps extends FigureTexts {
  rows: readonly ChartRow[];
  /** Below and above the marks of every row, as high as the row is: their lines go through. */
  ground?: VNode | null;
  front?: VNode | null;
  axis?: readonly AxisLabel[];
  legend?: readonly LegendEntry[];
}

export function RowFigure(props: RowFigureProps): VNode {
  return <FigureFrame texts={props} drawing={<Rows {...props} />} captionId={`${elementId(props.id)}-titel`} />;
}

/** One picture to a screen reader, of which the marks are no parts: what a pointer learns of them stands in the table. */
function Rows({ id, description, rows, ground, front, axis = [], legend = [] }: RowFigureProps): VNode {
  const base = elementId(id);
  const hasValues = rows.some(({ value }) => value !== undefined);
  return (
    <div class={hasValues ? 'chart-rows with-values' : 'chart-rows'} role="img" aria-labelledby={`${base}-titel`} aria-describedby={`${base}-text`}>
      {rows.map((row) => {
        const make = (): VNode => <PageRow row={row} hasValues={hasValues} ground={ground} front={front} />;
        return row.keep ? row.keep(make) : make();
      })}
      {axis.length > 0 && (
        <div class="row row-axis">
          <span class="row-marks">
            <Part class="axis">
              {axis.map(({ at, label, isMinor }) => (
                <text {...beside(at)} y="1.1em" class={isMinor ? 'minor' : undefined}>
                  {label}
                </text>
              ))}
            </Part>
          </span>
        </div>
      )}
      {legend.length > 0 && <LegendLine entries={legend} />}
      <span id={`${base}-text`} hidden>
        {description}
      </span>
    </div>
  );
}

function PageRow({ row, hasValues, ground, front }: { row: ChartRow; hasValues: boolean } & Pick<RowFigureProps, 'ground' | 'front'>): VNode {
  return (
    <div class={row.class ? `row ${row.class}` : 'row'}>
      <span class="row-label">{row.label}</span>
      {hasValues && <span class="row-value figure-value">{row.value}</span>}
      <span class="row-marks">
        <Part aria-hidden="true">
          <RowMarks row={row} ground={ground} front={front} />
        </Part>
      </span>
    </div>
  );
}

/** Nearer than so many per cent to an end, a word is set at that end: in wide letters it would stick out. */
const END = 8;

function beside(at: number): { x: string; 'text-anchor': 'start' | 'middle' | 'end' } {
  if (at < END) return { x: across(0), 'text-anchor': 'start' };
  if (at > 100 - END) return { x: across(100), 'text-anchor': 'end' };
  return { x: across(at), 'text-anchor': 'middle' };
}

function RowMarks({ row: { marks, title }, ground, front }: { row: ChartRow } & Pick<RowFigureProps, 'ground' | 'front'>): VNode {
  return (
    <>
      {ground}
      <Part y="50%">
        {title && <title>{title}</title>}
        {marks}
      </Part>
      {front}
    </>
  );
}

const WIDTH = 760;
const ROW = 24;
const LINE = 15;
const MOST_LINES = 3;
const GAP = 10;
/** Right of the marks: signs at the very end stick out. */
const MARGIN = 16;
const LABEL_ROOM = 280;
const VALUE_ROOM = 200;

/** The drawing as one picture, with all its words in it. */
export interface RowPicture {
  width: number;
  height: number;
  drawing: VNode;
}

/** @returns what {@link Drawing} needs to show the rows without a page around them */
export function rowPicture({ rows, ground, front, axis = [], legend = [] }: RowFigureProps): RowPicture {
  const labels = Math.min(LABEL_ROOM, Math.max(...rows.map(({ label }) => roomFor(label, PLAIN))));
  const values = Math.min(VALUE_ROOM, Math.max(...rows.map(({ value }) => (value === undefined ? 0 : roomFor(value, STRONG)))));
  const left = labels + GAP + (values > 0 ? values + GAP : 0);
  const width = WIDTH - left - MARGIN;
  const hasRoom = axis.reduce((sum, { label }) => sum + roomFor(label, AXIS), 0) < width;
  let bottom = 0;
  const placed = rows.map((row) => {
    const words = lines(row.label, labels, PLAIN, MOST_LINES);
    const height = ROW + (words.length - 1) * LINE;
    bottom += height;
    return { row, words, height, top: bottom - height };
  });
  const below = bottom + (axis.length > 0 ? 26 : 4);
  const drawing = (
    <>
      {placed.map(({ row, words, height, top }) => (
        <g class={row.class}>
          {words.map((line, index) => (
            <text x={labels} y={top + 16 + index * LINE} text-anchor="end">
              {line}
            </text>
          ))}
          {row.value !== undefined && (
            <text x={left - GAP} y={top + height / 2 + 4} text-anchor="end" class="figure-value">
              {cut(row.value, values, STRONG)}
            </text>
          )}
          <Part x={left} y={top} width={width} height={height}>
            <RowMarks row={{ ...row, title: undefined }} ground={ground} front={front} />
          </Part>
        </g>
      ))}
      <g class="axis">
        {(hasRoom ? axis : axis.filter(({ isMinor }) => !isMinor)).map(({ at, label }) => (
          <text x={left + (at / 100) * width} y={bottom + 15} text-anchor="middle">
            {label}
          </text>
        ))}
      </g>
      <Legend entries={legend} y={below} width={WIDTH} />
    </>
  );
  return { width: WIDTH, height: below + legendHeight(legend, WIDTH), drawing };
}
