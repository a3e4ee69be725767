export { tellPageFailure as onRequestError } from "./server/page-failure";
