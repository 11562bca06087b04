/** A rendered page as one HTML file that needs nothing else: no script, no network. */
import type { RenderedPage } from './page';

/** @param styles the style sheet of the preview, which also knows print */
export function standalonePage(page: RenderedPage, styles: string): string {
  return `<!DOCTYPE html>
<html lang="de">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; img-src data:">
<title>${escapeText(page.title)}</title>
<style>${styles}
${runningTitle(page.title)}</style>
</head>
<body class="export">
${page.html}
</body>
</html>
`;
}

/** The title at the top of every printed page but the first. Style sheets cannot read it from the page, so it is written into them. */
function runningTitle(title: string): string {
  const text = title.replace(/[\\"<>\n\r\f]/g, (sign) => `\\${sign.charCodeAt(0).toString(16)} `);
  return `@page { @top-left { content: "${text}"; color: #444; font: 8pt "Segoe UI", "Helvetica Neue", "Noto Sans", "Liberation Sans", Arial, sans-serif; } }
@page :first { @top-left { content: none; } }`;
}

function escapeText(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
