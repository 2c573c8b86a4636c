export const phonePage = () => ''; export const unbuiltPage = () => '';
