// wink-nlp does not declare the file of its helpers; `its` of an instance is this very object.
declare module 'wink-nlp/src/its.js' {
  import type { ItsHelpers } from 'wink-nlp';

  const its: ItsHelpers;
  export default its;
}
