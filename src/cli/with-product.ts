import { readConfig, type Config } from '../config.ts'
import { openProduct, type Product } from '../main.ts'

/** Does something with the product's data, beside a product that may be running. */
export async function withProduct<Value>(
  work: (product: Product, config: Config) => Promise<Value>,
): Promise<Value> {
  const config = readConfig()
  const product = await openProduct(config)
  try {
    return await work(product, config)
  } finally {
    await product.close()
  }
}

/** Says something to the person at the terminal. */
export const say = (text: string) => {
  process.stdout.write(`${text}\n`)
}
