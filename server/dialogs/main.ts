/** What people fill in and answer – the form, fields of the page, guided steps: a bundle of its own, read with the first of them. */
export { changesFor } from '../language/form/apply';
export { choicesFor } from '../language/form/choices';
export { fieldAt, setInPlace } from '../language/form/inPlace';
export { specOf } from '../language/form/spec';
export { FormReader } from '../language/form/values';
export { addGuided, readAnswer } from '../language/guided/add';
export { editionsOf, fileNameOf, newProfile, nextEdition, openItems, usualPeriod, whyNot } from '../language/guided/newProfile';
export { measuresToTell, statusChoices, tellProgress } from '../language/guided/progress';
export { fieldChoices, fixedChoices, stepsFor } from '../language/guided/steps';
