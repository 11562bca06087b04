export { quoted, quotedLike } from '../../syntax/quoting';
