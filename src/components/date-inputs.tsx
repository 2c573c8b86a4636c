/** A day and a time as this device asks for them: a phone by its wheels, a desk by its keyboard (date-inputs.h5.tsx). */
export { DayInput, TimeInput } from './date-wheels';
