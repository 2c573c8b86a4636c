import { createContext } from 'react';

/** Id of the field that is to take the cursor. WeChat's inputs take it by a property, and by nothing else. */
export const FocusedField = createContext<string | null>(null);
