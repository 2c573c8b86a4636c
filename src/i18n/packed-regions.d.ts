declare const packedRegions: string[];
export default packedRegions;
