package com.example.stall;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;

@Entity
public class OrderLine {

    public enum Taste {
        SWEET,
        SALTY
    }

    @Id
    private Long id;

    private String itemName;

    @Enumerated(EnumType.STRING)
    private Taste taste;

    @ManyToOne
    private OrderLine parentLine;
}
