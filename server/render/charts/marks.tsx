/** What stands in the rows of a drawing. Places across are shares of its width in per cent, so that it fits any width; sizes are pixels, and y = 0 is the middle of a row. */
import type { ComponentChildren, SVGAttributes, VNode } from 'preact';

/** So much of the width at least has a bar of something small, to be seen. */
const LEAST = 0.6;

/** @param share in per cent of the width */
export function across(share: number): string {
  return `${Number(share.toFixed(3))}%`;
}

/** A bar between two places. */
export function Bar({ from = 0, to, height, class: name, rounded = 0 }: { from?: number; to: number; height: number; class: string; rounded?: number }): VNode {
  return <rect x={across(from)} y={-height / 2} width={across(Math.max(LEAST, to - from))} height={height} rx={rounded} class={name} />;
}

/** A line from the top to the bottom of the row. */
export function Upright({ at, class: name }: { at: number; class?: string }): VNode {
  return <line x1={across(at)} x2={across(at)} y1="0" y2="100%" class={name} />;
}

/** A piece of a drawing with places of its own; it may stick out. The drawing it belongs to has the name. */
export function Part(props: SVGAttributes<SVGSVGElement>): VNode {
  return <svg overflow="visible" {...props} />;
}

/** A sign around a place: what is drawn in it counts from there in pixels. */
export function At({ place, children }: { place: number; children: ComponentChildren }): VNode {
  return <Part x={across(place)}>{children}</Part>;
}

/** A diamond around a point. */
export function diamond(x: number, y: number, size: number): string {
  return `M${x} ${y - size}L${x + size} ${y}L${x} ${y + size}L${x - size} ${y}Z`;
}
