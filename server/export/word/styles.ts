import { BorderStyle, type IStylesOptions, LineRuleType } from 'docx';

/** The colour of headings where a district has none of its own. */
export const ACCENT = '#1c5d7c';
const INK = '15191E';
const SOFT = '454B52';
const FONT = 'Arial';

/** Sizes in half points, spacing in twentieths of a point. */
const heading = (size: number, before: number, after: number, color = INK) => ({
  run: { font: FONT, size, bold: true, color },
  paragraph: { spacing: { before, after, line: 264, lineRule: LineRuleType.AUTO }, keepNext: true, keepLines: true },
});

/** Looks of the document; like the page, so that both are known for one. @param accent `#rrggbb` */
export function stylesIn(accent: string): IStylesOptions {
  const colour = accent.slice(1).toUpperCase();
  return {
    default: {
      document: { run: { font: FONT, size: 20, color: INK, language: { value: 'de-DE', eastAsia: 'de-DE', bidirectional: 'de-DE' } }, paragraph: { spacing: { after: 120, line: 276, lineRule: LineRuleType.AUTO } } },
      title: heading(52, 0, 160),
      heading1: heading(32, 480, 160, colour),
      heading2: heading(25, 320, 120),
      heading3: heading(22, 260, 80),
      heading4: heading(20, 200, 60),
      hyperlink: { run: { color: '0B4F7D', underline: {} } },
      listParagraph: { paragraph: { spacing: { after: 60 } } },
      caption: { run: { bold: true, italics: false, size: 18, color: INK }, paragraph: { spacing: { before: 160, after: 80 }, keepNext: true } },
    },
    paragraphStyles: [
      { id: 'Subtitle', name: 'Subtitle', basedOn: 'Normal', next: 'Normal', quickFormat: true, run: { color: colour, size: 22, bold: true }, paragraph: { spacing: { before: 900, after: 160 } } },
      { id: 'Lead', name: 'Einleitung', basedOn: 'Normal', quickFormat: true, run: { color: SOFT } },
      { id: 'Fact', name: 'Angabe', basedOn: 'Normal', quickFormat: true, paragraph: { spacing: { after: 120 }, contextualSpacing: true } },
      { id: 'Label', name: 'Zwischentitel', basedOn: 'Normal', next: 'Normal', quickFormat: true, run: { bold: true }, paragraph: { spacing: { before: 160, after: 60 }, keepNext: true } },
      { id: 'Note', name: 'Anmerkung', basedOn: 'Normal', quickFormat: true, run: { color: SOFT, size: 18 } },
      { id: 'TableText', name: 'Tabellentext', basedOn: 'Normal', quickFormat: true, run: { size: 17 }, paragraph: { spacing: { after: 40, line: 250, lineRule: LineRuleType.AUTO } } },
      { id: 'Quote', name: 'Quote', basedOn: 'Normal', quickFormat: true, run: { color: SOFT }, paragraph: { indent: { left: 400 } } },
      { id: 'Code', name: 'Quelltext', basedOn: 'Normal', run: { font: 'Consolas', size: 18 }, paragraph: { spacing: { after: 0 } } },
      { id: 'UnlistedHeading2', name: 'Überschrift 2 ohne Inhalt', basedOn: 'Heading2', next: 'Normal', quickFormat: true, paragraph: { outlineLevel: 1 } },
      { id: 'Rule', name: 'Trennlinie', basedOn: 'Normal', paragraph: { border: { bottom: { style: BorderStyle.SINGLE, size: 6, color: 'B9BEC4', space: 1 } } } },
      { id: 'AfterTable', name: 'Nach Tabelle', basedOn: 'Normal', run: { size: 12 }, paragraph: { spacing: { after: 80, line: 200, lineRule: LineRuleType.AUTO } } },
      { id: 'ContentsHeading', name: 'TOC Heading', basedOn: 'Normal', next: 'Normal', run: { bold: true, size: 32, color: colour }, paragraph: { spacing: { before: 480, after: 160 }, keepNext: true } },
    ],
  };
}
