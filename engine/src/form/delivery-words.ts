/** The ways results go to the person; codes, the words for them are the screens'. */
export const deliveryWays = ['courier', 'counter', 'electronic'] as const
/** The part of the one form that asks for the way, by its id. */
export const deliveryPart = 'delivery_way'
export type DeliveryWay = (typeof deliveryWays)[number]
