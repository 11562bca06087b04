/** Maps of a region: real ones from geometry, schematic ones from keys. */
export { type Area, type MapData, readAreas, showsRegion } from './geometry';
export { RegionMap } from './regionMap';
export { PartTiles, TileMap } from './tiles';
