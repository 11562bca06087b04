/** Maps of a region: real ones from geometry, schematic ones from keys. */
export { readAreas, type Area } from './geometry';
export { RegionMap } from './regionMap';
export { PartTiles, TileMap } from './tiles';
