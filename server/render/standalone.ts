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
<style>${styles}</style>
</head>
<body class="export">
${page.html}
</body>
</html>
`;
}

function escapeText(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
