package com.example.parcels;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;

@Entity
public class Parcel {

    @Id
    private Long id;

    @Column(nullable = false, length = 20)
    private String barcode;
}
