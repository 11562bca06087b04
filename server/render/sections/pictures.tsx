import type { VNode } from 'preact';
import type { Picture } from '../../language/model/image';
import type { Env } from '../env';
import { Item } from '../parts/item';
import { Picture as PictureFigure } from '../parts/pictures';

/** Pictures of the region; the first of a profile stands on the cover. */
export function PictureChapter({ pictures, env }: { pictures: readonly Picture[]; env: Env }): VNode {
  return (
    <section id="bilder" class="chapter">
      <h2>Bilder</h2>
      {pictures.map((picture) => (
        <Item of={picture} context={env}>
          {picture.image && <PictureFigure image={picture.image} context={env} />}
        </Item>
      ))}
    </section>
  );
}
