/** The text of `dictionaries/model/entities.model`, written by the build. */
declare const text: string;
export default text;
