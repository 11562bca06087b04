import type { VNode } from 'preact';
import type { Image } from '../../language/model/image';
import type { RenderContext } from '../context';
import { pictureKey, type ShownPicture } from '../shownPicture';

/** Pictures one below the other. */
export function Pictures({ images, context }: { images: readonly Image[]; context: RenderContext }): VNode {
  return (
    <>
      {images.map((image) => (
        <Picture image={image} context={context} />
      ))}
    </>
  );
}

/** A picture with what it shows and whose it is; what it shows in words where the file is missing. */
export function Picture({ image, context }: { image: Image; context: RenderContext }): VNode {
  const shown = context.pictures?.get(pictureKey(image));
  const { alt = '', caption } = image;
  return (
    <figure class="picture">
      {shown ? <img src={shown.src} alt={alt} width={shown.width} height={shown.height} /> : <p class="picture-missing">Bild: {alt || image.file}</p>}
      {(caption || image.credit) && (
        <figcaption>
          {caption} {image.credit && <span class="picture-credit">Bild: {image.credit}</span>}
        </figcaption>
      )}
    </figure>
  );
}

/** The logo of who publishes a document. */
export function Logo({ logo, owner }: { logo: ShownPicture; owner?: string }): VNode {
  return <img class="cover-logo" src={logo.src} alt={logoText(owner)} width={logo.width} height={logo.height} />;
}

/** What a logo says, for who does not see it. */
export function logoText(owner: string | undefined): string {
  return owner === undefined ? 'Logo' : `Logo: ${owner}`;
}
