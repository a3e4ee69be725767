import type { LocalDate } from "@talus/domain/calendar";
import type { Prisma } from "./generated/prisma/client";

/** A table, by the name of its model in the schema. */
export type Model = Prisma.ModelName;

/** The columns of a table as Prisma reads them, by field. */
type Scalars<M extends Model> = Prisma.TypeMap["model"][M]["payload"]["scalars"];

/** A field of a model. */
export type Field<M extends Model> = keyof Scalars<M> & string;

type Trim<S> = S extends `${" " | "\n"}${infer Rest}` ? Trim<Rest> : S;
type Parts<S> = S extends `${infer Head},${infer Rest}` ? Trim<Head> | Parts<Rest> : Trim<S>;
type SourceOf<Part> = Part extends `${infer Source} as ${string}` ? Source : Part;
type NameOf<Part> = Part extends `${string} as ${infer Name}` ? Name : Part;
type ModelOf<From> = From extends `${infer M extends Model} ${string}` ? M : From & Model;

declare const given: unique symbol;

/** SQL of columns, as it stands in a statement; its type knows what they give. */
export type Columns<Given = object> = string & { readonly [given]?: Given };

/** What {@link columns} gives of a model's fields. */
export type ColumnsOf<M extends Model, Part> = Columns<{
  [One in Part as NameOf<One> & string]: Scalars<M>[SourceOf<One> & Field<M>];
}>;

/**
 * The SQL that reads fields of a model under their own names or others: `columns("Hold h", "id as holdId, flags")`
 * is `h.id AS "holdId", h.flags AS "flags"`, where `h` stands for the table in the statement. A field that the schema
 * does not know does not compile.
 */
export function columns<From extends Model | `${Model} ${string}`, Fields extends string>(
  from: From,
  fields: Exclude<SourceOf<Parts<Fields>>, Field<ModelOf<From>>> extends never
    ? Fields
    : `${Exclude<SourceOf<Parts<Fields>>, Field<ModelOf<From>>> & string} is no field`,
): ColumnsOf<ModelOf<From>, Parts<Fields>> {
  const [model = "", alias = tableOf(model)] = from.split(" ");
  const named = fields.split(",").map((part) => {
    const [field = "", name = field] = part.trim().split(" as ");
    return `${alias}.${columnOf(field)} AS "${name}"`;
  });
  return named.join(", ");
}

type Given<C extends Columns> = NonNullable<C[typeof given]>;
type IsJson<T> = Prisma.JsonObject extends T ? true : false;

/** What may be known of a column beyond what Prisma says. */
type Narrower<T> =
  IsJson<T> extends true
    ? unknown
    : T extends Date
      ? Date | LocalDate
      : T extends unknown[]
        ? Readonly<T>
        : T;

type Narrowed<C extends Columns> = { [F in keyof Given<C>]?: Narrower<Given<C>[F]> | null };

/**
 * A row of {@link columns}. `Known` says of some what Prisma does not know, by their names: the words that
 * a text is one of, a day as a LocalDate string, what JSON holds. What may be null in the schema stays so.
 */
export type Row<C extends Columns, Known extends Narrowed<C> = object> = {
  [F in keyof Given<C>]: F extends keyof Known
    ? Known[F] | (IsJson<Given<C>[F]> extends true ? never : Extract<Given<C>[F], null>)
    : Given<C>[F];
};

/** A {@link Row} with what else `Known` holds: what a statement reckons beside the columns. */
export type RowWith<C extends Columns, Known extends Narrowed<C>> = Row<C, Known> &
  Omit<Known, keyof Given<C>>;

/** The table of a model. */
export function tableOf(model: string): string {
  return `"${columnOf(model)}"`;
}

/** The column of a field: the schema maps each name to the same words in lower case. */
export function columnOf(field: string): string {
  return field.replace(/[A-Z]/g, (letter, at) => `${at > 0 ? "_" : ""}${letter.toLowerCase()}`);
}
