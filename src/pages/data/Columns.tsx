import dataPackage from '../../../data/datapackage.json'

/** Name, type and meaning of each column, as in the data package. */
export function Columns({ table }: { table: string }) {
  const fields = dataPackage.resources.find(({ name }) => name === table)?.schema.fields ?? []
  return (
    <div>
      <dt>Columns</dt>
      <dd>
        <details>
          <summary>{fields.length} columns</summary>
          <dl className="table-details__columns">
            {fields.map(({ name, type, description }) => (
              <div key={name}>
                <dt>
                  <code>{name}</code> <span>{type}</span>
                </dt>
                <dd>{description}</dd>
              </div>
            ))}
          </dl>
        </details>
      </dd>
    </div>
  )
}
