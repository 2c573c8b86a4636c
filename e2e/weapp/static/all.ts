import type { StaticCheck } from './finding';
import { labelsArrive, stylesStayInside, templatesAreThere } from './markup';
import { componentsAreThere, packagesAreApart, pagesAreThere, preloadsAreThere, tabsAreInMain } from './pages';
import { codeIsNotMade, globalsExist, patternsAreOld, picturesAreThere, syntaxIsOld } from './scripts';
import { packagesFit, tabIconsFit } from './sizes';
import { themeIsWhole } from './theme';

export const staticChecks: StaticCheck[] = [
  pagesAreThere,
  tabsAreInMain,
  packagesAreApart,
  componentsAreThere,
  preloadsAreThere,
  packagesFit,
  tabIconsFit,
  themeIsWhole,
  templatesAreThere,
  stylesStayInside,
  labelsArrive,
  syntaxIsOld,
  patternsAreOld,
  codeIsNotMade,
  globalsExist,
  picturesAreThere,
];
