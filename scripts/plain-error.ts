/** A command cannot do what it was asked for. Its message is one plain sentence, and all there is to say. */
export class PlainError extends Error {}
