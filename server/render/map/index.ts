/** Maps of a region: real ones from geometry, schematic ones from keys. */
export { type Area, creditOf, type MapData, readAreas, showsRegion } from './geometry';
export { PlacesMap } from './placesMap';
export { RegionMap } from './regionMap';
export { PartTiles, TileMap } from './tiles';
