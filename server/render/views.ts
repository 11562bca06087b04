/** What can be shown of a file, by its kind. The first is what a preview opens with. */
export type View = 'profil' | 'kurz' | 'zielblatt' | 'bezirk' | 'katalog' | 'fallbeispiel';

/** Views of a file by its `art`; an unknown kind is treated as a profile (FORMAT, head). */
export function viewsOf(art: string | undefined): readonly [View, ...View[]] {
  switch (art) {
    case 'bezirk':
      return ['bezirk'];
    case 'katalog':
      return ['katalog'];
    case 'fallbeispiel':
      return ['fallbeispiel'];
    default:
      return ['profil', 'kurz', 'zielblatt'];
  }
}

/** The view that is wanted where the kind of file has it, else its own. */
export function viewOf(art: string | undefined, wanted: View | undefined): View {
  return viewsOf(art).find((view) => view === wanted) ?? viewsOf(art)[0];
}
