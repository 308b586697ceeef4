/* SPDX-License-Identifier: Apache-2.0 */
package shop

import jakarta.persistence.*
import jakarta.validation.constraints.NotNull

enum class Loyalty { NONE, GOLD }

@Embeddable
data class Address(val street: String?)

@MappedSuperclass
abstract class Numbered(@Id @GeneratedValue val id: Long? = null)

@Entity
class Customer(
    @field:NotNull @Column(length = 80) var displayName: String,
    var nickName: String?,
    @Enumerated(EnumType.STRING) var loyalty: Loyalty,
    @Embedded var address: Address,
    @ManyToOne var sponsor: Customer? = null,
) : Numbered() {
    @OneToMany(mappedBy = "customer")
    val vouchers: MutableList<Voucher> = mutableListOf()
}

@Entity
data class Voucher(@Id val code: String, @ManyToOne(optional = false) val customer: Customer)
